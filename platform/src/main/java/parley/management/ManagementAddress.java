package parley.management;

import org.springframework.context.support.GenericApplicationContext;
import parley.web.ListenAddress;

/** The address of health and metrics. Nobody has to log in there: no answer holds any record. */
public record ManagementAddress(ListenAddress listen) {
    /** Adds what answers there to a program that is about to start. */
    public void register(GenericApplicationContext context) {
        context.registerBean(ManagementAddress.class, () -> this);
        context.registerBean(ManagementConfiguration.class);
    }
}
