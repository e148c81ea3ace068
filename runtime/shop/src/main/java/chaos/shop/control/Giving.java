package chaos.shop.control;

import io.netty.channel.unix.FileDescriptor;
import java.util.List;

/** What a shop does while another takes its place in the same home. */
public interface Giving {

    /** Lets go of the home and gives the listening sockets, front and control; connections are taken all the while. */
    List<FileDescriptor> give();

    /** The other takes connections: finish what is here, and end. */
    void taken();

    /** The other went away before it took over: go on. */
    void kept();
}
