package chaos.words;

/** One simulated client, spoken of: {@code each client requests '/api/data'}. */
public final class ClientNoun implements Word {

    ClientNoun() {}
}
