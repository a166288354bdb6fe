package parley.postgres;

/** What one of the database's roles needs to connect. */
public record DatabaseCredentials(String user, String password) {

    @Override
    public String toString() {
        return "Login[user=" + user + "]";
    }
}
