package chaos.load;

/** When a client begins its rounds. */
interface Rounds {

    /**
     * A round of a client is over; it may be given the next one at once by {@link Client#take}.
     *
     * @param ready when the client is ready again: now, or after its time to think
     */
    void over(Client client, Ending ending, long now, long ready);
}
