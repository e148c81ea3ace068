package chaos.verdict;

/** Why a claim cannot be judged, as the rest of a sentence that begins "Unknown:". */
final class Unjudgeable extends Exception {

    Unjudgeable(String why) {
        super(why, null, false, false);
    }

    String why() {
        String message = getMessage();
        return message == null ? "no reason is known" : message;
    }
}
