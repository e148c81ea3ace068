package chaos.words;

/** A number of simulated clients. */
public record Clients(long clients) implements Word, Comparable<Clients> {

    public Clients {
        if (clients < 0) {
            throw new IllegalArgumentException("a number of clients cannot be negative, got " + clients);
        }
    }

    @Override
    public int compareTo(Clients other) {
        return Long.compare(clients, other.clients);
    }

    @Override
    public String toString() {
        return clients + " clients";
    }
}
