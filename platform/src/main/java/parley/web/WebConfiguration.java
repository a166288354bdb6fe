package parley.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import parley.openapi.OpenApiConfiguration;

/**
 * The parts of the web layer that every program has, whether it runs both sides or one. Each side
 * contributes its {@link Readiness}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    HealthController.class,
    ReadinessCheck.class,
    GlobalExceptionHandler.AtDoors.class,
    GlobalExceptionHandler.Elsewhere.class,
    OpenApiConfiguration.class
})
public class WebConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(ProblemErrorReportValve.class.getName());
                    }
                });
    }
}
