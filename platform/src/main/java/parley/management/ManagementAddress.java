package parley.management;

import parley.web.ListenAddress;

/** The address of health and metrics. Nobody has to log in there: no answer holds any record. */
public record ManagementAddress(ListenAddress listen) {}
