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
import parley.security.TokenAuthenticator;

/**
 * The way in to either side, or to both in one process. Whoever runs them brings an {@link
 * SecuritySettings} and a clock.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Asked for anew at each request, so by the primary key, and never for long. */
    private static final String SESSION =
            "set default_transaction_read_only = on; set statement_timeout = '5s'";

    @Bean
    HikariDataSource tokenReaders(SecuritySettings entrance) {
        var config = new HikariConfig();
        config.setPoolName("parley-token-readers");
        config.setDataSource(entrance.tokens());
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(SESSION);
        return new HikariDataSource(config);
    }

    @Bean
    RequestAuthenticator doorkeeper(
            SecuritySettings entrance, HikariDataSource tokenReaders, InstantSource clock) {
        return new RequestAuthenticator(
                new TokenAuthenticator(tokenReaders, PATIENCE, clock),
                entrance.login(),
                entrance.owners());
    }

    /**
     * Where nobody has to log in, the machine's own pages and programs are let in, and no others.
     */
    @Bean
    FilterRegistrationBean<LoopbackGuard> loopbackGuard(SecuritySettings entrance) {
        var guard = new FilterRegistrationBean<>(new LoopbackGuard());
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
        guard.setEnabled(!entrance.login());
        return guard;
    }

    /** Before all other filters, and behind the guard of the loopback where there is one. */
    @Bean
    FilterRegistrationBean<FilterChainProxy> wayIn(
            RequestAuthenticator doorkeeper, SecuritySettings entrance) {
        var registration =
                new FilterRegistrationBean<>(SecurityFilters.of(doorkeeper, entrance.login()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    WebMvcConfigurer entitlements() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AuthenticatedUserArgumentResolver());
            }
        };
    }
}
