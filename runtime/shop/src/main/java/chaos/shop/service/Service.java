package chaos.shop.service;

/** Makes the answers of one endpoint; called by many workers at a time. */
@FunctionalInterface
public interface Service {
    Answer answer(Request request) throws InterruptedException;
}
