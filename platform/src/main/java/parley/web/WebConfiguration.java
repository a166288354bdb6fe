package parley.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import parley.openapi.OpenApiConfiguration;
import parley.web.body.BodyConfiguration;

/**
 * The beans around the controllers; each side provides its {@link Readiness} and the {@link
 * parley.eventstore.read.LogClock}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    Health.class,
    HealthController.class,
    ReadinessCheck.class,
    GlobalExceptionHandler.InControllers.class,
    GlobalExceptionHandler.Elsewhere.class,
    ClockAheadHeader.class,
    OpenApiConfiguration.class,
    BodyConfiguration.class
})
public class WebConfiguration {
    @Bean
    WebMvcConfigurer contentNegotiation() {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.strategies(List.of(new AcceptHeader()));
            }
        };
    }

    @Bean
    WebMvcConfigurer clockHeader(ClockAheadHeader header) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(header);
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatProblems() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(ProblemErrorReportValve.class.getName());
                    }
                });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> http() {
        return factory -> factory.setProtocol(HttpProtocol.class.getName());
    }

    @Bean
    Watchdog watchdog(WebServerApplicationContext context, ServerProperties settings) {
        return new Watchdog(() -> {
            var listening = requireNonNull(settings.getAddress());
            var server = requireNonNull(context.getWebServer());
            return Watchdog.door(listening, server.getPort());
        });
    }
}
