package parley.security.cli;

import parley.security.AuditLog;

/** Writes changes of tokens to the audit log, in the name of the operating system's user. */
final class TokenAudit {
    private TokenAudit() {}

    static void write(AuditLog.Event event, String what) {
        AuditLog.write(event, user(), "this machine", what);
    }

    static String user() {
        return System.getProperty("user.name", "?");
    }
}
