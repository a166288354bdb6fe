package parley.security.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import parley.security.SessionRepository;
import parley.security.TokenAuthenticator;

/** The security of a process, which supplies beans of {@link SecuritySettings} and a clock. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    private static final int READERS = 4;
    private static final int WRITERS = 2;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** Tokens are read by primary key with every request, so quickly or not at all. */
    private static final String SESSION =
            "set default_transaction_read_only = on; set statement_timeout = '5s'";

    @Bean
    HikariDataSource tokenReaders(SecuritySettings settings) {
        var config = pool("parley-token-readers", settings, READERS);
        config.setConnectionInitSql(SESSION);
        return new HikariDataSource(config);
    }

    /** Few, so that logins take no connections from others. */
    @Bean
    HikariDataSource sessionWriters(SecuritySettings settings) {
        var config = pool("parley-session-writers", settings, WRITERS);
        config.setConnectionInitSql("set statement_timeout = '5s'");
        return new HikariDataSource(config);
    }

    private static HikariConfig pool(String name, SecuritySettings settings, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(settings.tokens());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(TIMEOUT.toMillis());
        config.setInitializationFailTimeout(-1);
        return config;
    }

    @Bean
    RequestAuthenticator requestAuthenticator(
            SecuritySettings settings, HikariDataSource tokenReaders, InstantSource clock) {
        return new RequestAuthenticator(
                new TokenAuthenticator(tokenReaders, TIMEOUT, clock),
                settings.login(),
                settings.owners());
    }

    @Bean
    Logins logins(
            RequestAuthenticator requestAuthenticator,
            HikariDataSource sessionWriters,
            InstantSource clock) {
        return new Logins(requestAuthenticator, new SessionRepository(sessionWriters, clock));
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(SecuritySettings settings) {
        var headers =
                new FilterRegistrationBean<>(
                        new SecurityHeaders(settings.login(), settings.allowed()));
        headers.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return headers;
    }

    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter() {
        var audit = new FilterRegistrationBean<>(new AuditFilter());
        audit.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return audit;
    }

    /**
     * Where no login is required, only what is sent to this machine by its own names is accepted.
     */
    @Bean
    FilterRegistrationBean<LoopbackGuard> loopbackGuard(SecuritySettings settings) {
        var guard = new FilterRegistrationBean<>(new LoopbackGuard());
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE + 1); // what it refuses is counted, too
        guard.setEnabled(!settings.login());
        return guard;
    }

    /** Runs before all other filters except the headers and the loopback guard. */
    @Bean
    FilterRegistrationBean<FilterChainProxy> securityFilters(
            RequestAuthenticator requestAuthenticator, SecuritySettings settings) {
        var registration =
                new FilterRegistrationBean<>(
                        SecurityFilters.of(requestAuthenticator, settings.allowed()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    WebMvcConfigurer roleChecks(SecuritySettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new EmbeddingInterceptor(settings.allowed()))
                        .order(Ordered.HIGHEST_PRECEDENCE);
                registry.addInterceptor(new RoleInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AuthenticatedUserArgumentResolver());
            }
        };
    }
}
