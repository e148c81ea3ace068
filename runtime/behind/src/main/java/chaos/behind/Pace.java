package chaos.behind;

import java.io.IOException;

/** How many messages are put when, and how what is done is told. */
interface Pace {

    /** How many are due by now, of which so many were put already. */
    long due(Mailbox mailbox, double seconds, long put) throws IOException;

    /** The word for what is measured. */
    String what();

    /** What was asked by now. */
    double asked(double seconds);

    /** What was done by now, of which so many were put in all and so many accepted in the last second. */
    double achieved(Mailbox mailbox, long put, double lastSecond) throws IOException;
}
