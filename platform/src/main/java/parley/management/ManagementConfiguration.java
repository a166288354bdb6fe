package parley.management;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import parley.web.ReadinessCheck;

/**
 * The beans of health and metrics, for a {@link ManagementAddress} that the application provides.
 * Without them, nothing is counted.
 */
@Configuration(proxyBeanMethods = false)
class ManagementConfiguration {
    @Bean
    PrometheusMeterRegistry meters() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    JvmGcMetrics garbageCollection() {
        return new JvmGcMetrics();
    }

    @Bean
    MeterBinder process() {
        return registry ->
                List.of(
                                new JvmMemoryMetrics(),
                                new JvmThreadMetrics(),
                                new ProcessorMetrics(),
                                new UptimeMetrics())
                        .forEach(binder -> binder.bindTo(registry));
    }

    @Bean
    SmartInitializingSingleton metersAreBound(
            PrometheusMeterRegistry meters,
            List<MeterBinder> binders,
            List<HikariDataSource> pools) {
        return () -> {
            binders.forEach(binder -> binder.bindTo(meters));
            pools.forEach(pool -> pool.setMetricRegistry(meters));
        };
    }

    @Bean
    WebMvcConfigurer requestMetrics(PrometheusMeterRegistry meters) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RequestMetricsInterceptor(meters));
            }
        };
    }

    @Bean
    ManagementServer managementServer(
            ManagementAddress address, PrometheusMeterRegistry meters, ReadinessCheck readiness) {
        return ManagementServer.start(address, meters, readiness);
    }
}
