package chaos.words;

import groovy.lang.Closure;

/** Says the body of a block. */
final class Bodies {

    private Bodies() {}

    static void say(Closure<?> body, Object block) {
        body.setDelegate(block);
        body.setResolveStrategy(Closure.DELEGATE_ONLY);
        body.call();
    }
}
