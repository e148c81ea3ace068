package chaos.load;

import java.io.IOException;

/** What stands in a load's way beyond how its requests end; each is told once, however often it comes. */
interface Complaints {

    /** A limit of this process keeps requests from being sent. */
    void hindered(IOException problem);

    /** An answer is wrong in what a script looks at. */
    void wrong(Examination.Fault fault);

    /** A connection cannot be secured, for this reason. */
    void insecure(String reason);

    /** The server spoke, beginning so, before the first request over a connection was sent; that connection is closed. */
    void early(String begin);

    /** The server said something, which begins so, while no request was in flight; that connection is closed. */
    void unasked(String begin);
}
