package chaos.load;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The clients that wait for their next send, the earliest first: a binary heap that makes no garbage. */
final class Agenda {

    private Client[] heap = new Client[64];
    private int size;

    void add(Client client) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int at = size++;
        while (at > 0 && before(client, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = client;
    }

    /** Takes the earliest client if it is due. */
    @Nullable Client pollDue(long now) {
        if (size == 0 || heap[0].due() - now > 0) {
            return null;
        }
        Client first = heap[0];
        Client last = heap[--size];
        sink(last);
        return first;
    }

    /** Nanoseconds until the earliest client is due, at most {@code limit}, at least 0. */
    long untilNext(long now, long limit) {
        return size == 0 ? limit : Math.max(0, Math.min(limit, heap[0].due() - now));
    }

    private void sink(Client client) {
        int at = 0;
        while (at * 2 + 1 < size) {
            int child = at * 2 + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], client)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = client;
    }

    private static boolean before(Client a, Client b) {
        return a.due() - b.due() < 0;
    }
}
