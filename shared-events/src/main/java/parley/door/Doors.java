package parley.door;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** What stands around every door, in one process or in several: the guard, and problems. */
@Configuration(proxyBeanMethods = false)
@Import({HttpProblems.AtDoors.class, HttpProblems.Elsewhere.class})
public class Doors {
    @Bean
    FilterRegistrationBean<LoopbackGuard> loopbackGuard(ObjectProvider<TrustedFront> front) {
        var guard =
                new FilterRegistrationBean<>(
                        new LoopbackGuard(front.getIfAvailable(() -> TrustedFront.NONE)));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return guard;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(ProblemValve.class.getName());
                    }
                });
    }
}
