package chaos.agent.act;

/** How a fault tells what it does. */
public interface Progress {

    /** What it really does beside what was asked, in base units; told each second. */
    void achieved(String what, double asked, double achieved);

    /** It came to its end by itself. */
    void ended(String reason);
}
