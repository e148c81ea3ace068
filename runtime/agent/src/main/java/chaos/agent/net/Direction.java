package chaos.agent.net;

import chaos.agent.act.Refusal;

/** Which way packets go, as this host sees it; within this host, as the service at the port sees it. */
enum Direction {
    IN,
    OUT,
    BOTH;

    static Direction of(String kind, String word) throws Refusal {
        switch (word) {
            case "in":
                return IN;
            case "out":
                return OUT;
            case "both":
                return BOTH;
            default:
                throw new Refusal(kind + ": direction is in, out or both, got '" + word + "'");
        }
    }

    boolean isIn() {
        return this != OUT;
    }

    boolean isOut() {
        return this != IN;
    }

    String print() {
        return this == IN ? "that come in" : this == OUT ? "that go out" : "both ways";
    }
}
