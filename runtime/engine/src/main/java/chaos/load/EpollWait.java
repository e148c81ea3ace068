package chaos.load;

import io.netty.channel.epoll.Native;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * The system call epoll_wait(2). Netty shows it only with an array of its own, which nobody else can make; so the native
 * method itself is taken, where that can be found.
 */
final class EpollWait {

    private static final int INTERRUPTED = -4; // EINTR

    private static final MethodType TYPE =
            MethodType.methodType(int.class, int.class, long.class, int.class, int.class);
    private static final Optional<MethodHandle> FOUND = find();
    /** A constant of its own, which the compiler sees through. */
    private static final MethodHandle WAIT = FOUND.orElseGet(() -> MethodHandles.empty(TYPE));

    private EpollWait() {}

    static boolean isPossible() {
        return FOUND.isPresent();
    }

    /** Waits so many milliseconds at most; returns how many events were written at the address. */
    static int wait(int epoll, long address, int most, int millis) throws IOException {
        int count;
        try {
            count = (int) WAIT.invokeExact(epoll, address, most, millis);
        } catch (Throwable impossible) {
            throw new IOException("epoll_wait cannot be called", impossible);
        }
        if (count < 0 && count != INTERRUPTED) {
            throw new IOException("epoll_wait failed with error " + -count);
        }
        return Math.max(0, count);
    }

    private static Optional<MethodHandle> find() {
        try {
            return Optional.of(MethodHandles.privateLookupIn(Native.class, MethodHandles.lookup())
                    .findStatic(Native.class, "epollWait", TYPE));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
