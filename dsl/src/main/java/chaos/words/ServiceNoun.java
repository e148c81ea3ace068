package chaos.words;

/** A service that is started and stopped: {@code bundled(home)}, {@code systemd('nginx')}. */
public final class ServiceNoun implements Word {

    private final chaos.plan.Service service;

    ServiceNoun(chaos.plan.Service service) {
        this.service = service;
    }

    chaos.plan.Service service() {
        return service;
    }
}
