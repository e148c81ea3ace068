package chaos.words;

/** The bundled shop, spoken of: {@code bundled.release('2.5.2')}. */
public final class BundledNoun implements Word {

    BundledNoun() {}

    /** Which of its releases. */
    public BundledShop release(String release) {
        return new BundledShop(Saying.current(), release);
    }
}
