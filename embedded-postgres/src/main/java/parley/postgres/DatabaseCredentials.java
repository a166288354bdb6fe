package parley.postgres;

/** The credentials of one of the database's roles. */
public record DatabaseCredentials(String user, String password) {

    @Override
    public String toString() {
        return "Login[user=" + user + "]";
    }
}
