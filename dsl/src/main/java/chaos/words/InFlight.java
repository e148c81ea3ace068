package chaos.words;

/** A number of requests in flight. */
public record InFlight(long requests) implements Word {

    @Override
    public String toString() {
        return requests + " in flight";
    }
}
