package parley.web.body;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Bounds what the bodies of all requests together hold in memory; needs a clock. */
@Configuration(proxyBeanMethods = false)
public class BodyConfiguration {
    /** A sixteenth of the heap that Parley is shipped with; what is made of a body is larger. */
    private static final long MEMORY = 24 << 20;

    private static final long SHARE = MEMORY / 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Runs before all filters that read parameters. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodies(InstantSource clock) {
        var memory = new CallerQuota(MEMORY, SHARE, PATIENCE);
        var registration = new FilterRegistrationBean<>(new BodyFilter(memory, clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    @Bean
    ServletListenerRegistrationBean<BodyRelease> bodiesOfAnsweredRequests() {
        return new ServletListenerRegistrationBean<>(new BodyRelease());
    }

    /** Tomcat allocates the length that a caller declares, and knows no bound over all forms. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> noFormsForTomcat() {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
    }

    /** What is refused unread is refused before it is sent, to a client that waits for that. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> continueOnceRead() {
        return factory ->
                factory.addConnectorCustomizers(
                        connector -> connector.setProperty("continueResponseTiming", "onRead"));
    }
}
