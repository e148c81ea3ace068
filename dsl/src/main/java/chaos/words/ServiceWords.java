package chaos.words;

import chaos.plan.Act;
import chaos.plan.Act.Verb;
import chaos.plan.Service;

/** What is done to services: {@code restart bundled(home)}. */
public abstract class ServiceWords extends SignalWords {

    ServiceWords(Acting acting) {
        super(acting);
    }

    /** The bundled shop that lives in a home. */
    public final ServiceNoun bundled(CharSequence home) {
        return new ServiceNoun(new Service.Bundled(Laws.rooted(acting().saying(), home)));
    }

    /** A unit of systemd. */
    public final ServiceNoun systemd(CharSequence unit) {
        return new ServiceNoun(new Service.Systemd(Texts.wording(unit)));
    }

    /** A process that writes its id into a file, and the command that starts it in the background. */
    public final ServiceNoun pidFile(CharSequence file, CharSequence program, CharSequence... arguments) {
        return new ServiceNoun(
                new Service.PidFile(Laws.rooted(acting().saying(), file), Texts.wordings(program, arguments)));
    }

    public final void start(ServiceNoun service) {
        control(Verb.START, "start", service);
    }

    public final void stop(ServiceNoun service) {
        control(Verb.STOP, "stop", service);
    }

    public final void restart(ServiceNoun service) {
        control(Verb.RESTART, "restart", service);
    }

    /** It takes no new work and finishes what it has. */
    public final void drain(ServiceNoun service) {
        control(Verb.DRAIN, "drain", service);
    }

    /** It opens its log files anew. */
    public final void reopen(ServiceNoun service) {
        control(Verb.REOPEN, "reopen", service);
    }

    private void control(Verb verb, String word, ServiceNoun service) {
        acting().add(word, origin -> new Act.Control(verb, service.service(), origin));
    }
}
