package parley.management;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
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
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import parley.eventstore.read.LogClock;
import parley.web.Health;

/** Health and metrics at a {@link ManagementAddress}. Without this, nothing is counted. */
@Configuration(proxyBeanMethods = false)
public class ManagementConfiguration {
    /** Adds health and metrics to a program that is about to start. */
    public static void register(GenericApplicationContext context, ManagementAddress address) {
        context.registerBean(ManagementAddress.class, () -> address);
        context.registerBean(ManagementConfiguration.class);
    }

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
    MeterBinder clockMetrics(LogClock clock) {
        return registry ->
                Gauge.builder("parley.clock.ahead", clock, LogClock::aheadSeconds)
                        .description("How far the newest record lies ahead of this machine's clock")
                        .baseUnit("seconds")
                        .register(registry);
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
    FilterRegistrationBean<RequestMetricsFilter> requestMetrics(PrometheusMeterRegistry meters) {
        var filter = new FilterRegistrationBean<>(new RequestMetricsFilter(meters));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    ManagementServer managementServer(
            ManagementAddress address, PrometheusMeterRegistry meters, Health health) {
        return ManagementServer.start(address, meters, health);
    }
}
