package chaos.behind;

import chaos.agent.act.Refusal;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** A database by its JDBC address, entered with the password that the environment keeps, if any. */
final class Database {

    /** Where the password is: an address is written into the ledger, a password never. */
    static final String SECRET = "CHAOS_SECRET_DATABASE";

    private final String url;
    private final Dialect dialect;

    private Database(String url) {
        this.url = url;
        this.dialect = Dialect.of(url);
    }

    static Database of(String fault, String url) throws Refusal {
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new Refusal(
                    fault + ": the address of the database holds a password, which others could read: leave it out, and"
                            + " put it into the environment as " + SECRET);
        }
        if (url.startsWith("jdbc:h2:mem:")) {
            throw new Refusal(
                    fault + ": '" + url + "' lives inside the process that opened it, and nobody else gets in");
        }
        Database database = new Database(url);
        if (database.driver() == null) {
            throw new Refusal(fault + ": there is no driver for '" + url + "'; PostgreSQL's and H2's are here, others"
                    + " are put beside them into the folder lib");
        }
        return database;
    }

    Dialect dialect() {
        return dialect;
    }

    /** A session that others can tell from theirs by its mark, where the database knows such a thing. */
    Connection open(String mark) throws SQLException {
        Properties properties = dialect.properties(mark);
        String password = System.getenv(SECRET);
        if (password != null) {
            properties.setProperty("password", password);
        }
        Driver driver = driver();
        Connection connection = driver == null ? null : driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("there is no driver for " + url);
        }
        return connection;
    }

    // Not through DriverManager: it shows each caller only what its own class loader knows, and keeps it.
    private @Nullable Driver driver() {
        for (Driver driver : ServiceLoader.load(Driver.class, Database.class.getClassLoader())) {
            if (accepts(driver)) {
                return driver;
            }
        }
        return null;
    }

    private boolean accepts(Driver driver) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException other) {
            return false;
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
