package parley.management;

import parley.web.ListenAddress;

/** The address of health and metrics. It needs no login: no answer contains a record. */
public record ManagementAddress(ListenAddress listen) {}
