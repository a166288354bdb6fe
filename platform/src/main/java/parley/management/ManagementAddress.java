package parley.management;

import org.springframework.context.support.GenericApplicationContext;
import parley.web.ListenAddress;

/** The address of health and metrics. It needs no login: no answer contains a record. */
public record ManagementAddress(ListenAddress listen) {
    /** Registers the beans that serve it. */
    public void register(GenericApplicationContext context) {
        context.registerBean(ManagementAddress.class, () -> this);
        context.registerBean(ManagementConfiguration.class);
    }
}
