package chaos.behind;

import java.io.IOException;
import java.util.OptionalLong;

/** A queue as one who puts messages into it sees it; all that are put bear a mark. */
interface Mailbox extends AutoCloseable {

    /** Puts so many messages, and says how many were accepted. */
    int put(int number, String body) throws IOException;

    /** How many messages wait in it; empty where it does not tell. */
    OptionalLong depth() throws IOException;

    /** How many messages others have put since it was opened; empty where that cannot be seen. */
    OptionalLong others() throws IOException;

    /** Takes those with a mark out of it that still wait, and leaves all others in their order; says how many. */
    int takeBack(String mark) throws IOException;

    @Override
    void close();
}
