package chaos.script;

import chaos.plan.FaultCall;
import chaos.plan.Severity;
import chaos.plan.Stage;
import chaos.plan.Watch;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Rate;
import chaos.quantity.Size;
import chaos.words.Word;
import groovy.lang.Closure;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;

/** What kinds of values are called in messages; a name of a Java class never is. */
final class Phrase {

    private static final Map<String, String> KINDS = new HashMap<>();

    static {
        kind(Duration.class, "a duration (such as 30.s)");
        kind(Size.class, "a size (such as 10.MB)");
        kind(ByteRate.class, "bytes a second (such as 8.MB.perSecond)");
        kind(Rate.class, "a rate (such as 200.perSecond)");
        kind(Percent.class, "a percentage (such as 60.percent)");
        kind(Count.class, "a count (such as 500.connections or 2.threads)");
        kind(chaos.words.Clients.class, "a number of clients (such as 10.clients)");
        kind(chaos.words.Times.class, "a number of times (such as 3.times)");
        kind(chaos.words.ClientNoun.class, "`client`");
        kind(chaos.words.ArrivalNoun.class, "`arrival`");
        kind(chaos.words.SpacingNoun.class, "`even` or `poisson`");
        kind(chaos.words.BeyondNoun.class, "`queueing` or `dropping`");
        kind(chaos.words.InFlight.class, "a number of requests in flight (such as 500.inFlight)");
        kind(chaos.words.Recorded.class, "a record (such as series('rates.csv') or accessLog('access.log'))");
        kind(chaos.words.AnewNoun.class, "`anew`");
        kind(chaos.words.PartNoun.class, "a part of the answer (such as body, header('Location') or json('$.id'))");
        kind(chaos.words.Existing.class, "a part that exists (such as header('Location').exists)");
        kind(
                chaos.words.RequestNoun.class,
                "a request (such as request('pay'), with .latency.p99 or .errors behind it)");
        kind(chaos.words.TargetNoun.class, "`target`");
        kind(chaos.words.BundledNoun.class, "`bundled`");
        kind(chaos.words.BundledShop.class, "`bundled.release('2.5.1')`");
        kind(chaos.words.Service.class, "`service('http://127.0.0.1:8080')`");
        kind(chaos.words.FaultsPhase.class, "`faults { .. }`");
        kind(chaos.words.UpPhase.class, "`up { .. }`");
        kind(chaos.words.PercentNoun.class, "a signal in percent (such as availability)");
        kind(chaos.words.DurationNoun.class, "a signal that is a duration (such as latency.p99)");
        kind(chaos.words.RateNoun.class, "a signal that is a rate (such as throughput)");
        kind(chaos.words.SizeNoun.class, "a signal in bytes (such as heap)");
        kind(chaos.words.ByteRateNoun.class, "a signal in bytes a second");
        kind(chaos.words.CountNoun.class, "a signal that counts (such as threads)");
        kind(chaos.words.SignalNoun.class, "a watched signal (such as signal('orders'))");
        kind(chaos.words.StageNoun.class, "`stage`");
        kind(chaos.words.NameNoun.class, "a signal that is a name (such as forecast.resource)");
        kind(chaos.words.ResourceNoun.class, "a resource (such as disk)");
        kind(chaos.words.Noun.class, "a signal (such as heap)");
        kind(FaultCall.class, "a fault (such as cpuSpike(60.percent))");
        kind(chaos.words.OneWay.class, "a fault that nothing undoes (such as halt())");
        kind(Stage.class, "a stage (such as COMPLETE_FAILURE)");
        kind(Watch.Source.class, "a source (such as metric('shop_requests_total'))");
        kind(Stage[].class, "stages (such as COMPLETE_FAILURE)");
        kind(chaos.words.Noun[].class, "resources (such as heap, disk)");
        kind(Severity.class, "a severity (such as CRITICAL)");
        kind(String.class, "a text");
        kind(CharSequence.class, "a text");
        kind(CharSequence[].class, "more texts");
        RunbookPhrases.all().forEach(Phrase::kind);
        kind(Boolean.class, "true or false");
    }

    private Phrase() {}

    /** What a value of this class is called. */
    static String of(ClassNode type) {
        String known = KINDS.get(ClassHelper.getWrapper(type).getName());
        if (known != null) {
            return known;
        }
        if (type.isDerivedFrom(ClassHelper.CLOSURE_TYPE)) {
            return "a block { .. }";
        }
        if (is(type, "chaos.words.Noun")) {
            return ofNoun(type);
        }
        return plain(type);
    }

    static String of(Class<?> type) {
        return of(ClassHelper.make(type));
    }

    private static String ofNoun(ClassNode type) {
        ClassNode parent = type.getSuperClass();
        return parent == null ? "a signal" : of(parent);
    }

    private static String plain(ClassNode type) {
        ClassNode boxed = ClassHelper.getWrapper(type);
        if (boxed.equals(ClassHelper.Integer_TYPE) || boxed.equals(ClassHelper.Long_TYPE)) {
            return "a whole number";
        }
        if (boxed.isDerivedFrom(ClassHelper.Number_TYPE)) {
            return "a number";
        }
        if (boxed.equals(ClassHelper.GSTRING_TYPE)) {
            return "a text";
        }
        if (is(type, Collection.class.getName())) {
            return "a list";
        }
        return is(type, Map.class.getName()) ? "named values" : other(type);
    }

    private static String other(ClassNode type) {
        if (ClassHelper.isPrimitiveVoid(type)) {
            return "a finished sentence";
        }
        return is(type, Word.class.getName()) ? "an unfinished sentence" : "something else";
    }

    private static boolean is(ClassNode type, String name) {
        ClassNode wanted = ClassHelper.make(name);
        return type.equals(wanted) || type.isDerivedFrom(wanted) || implementsNamed(type, name);
    }

    private static boolean implementsNamed(ClassNode type, String name) {
        for (ClassNode face : type.getAllInterfaces()) {
            if (face.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void kind(Class<?> type, String phrase) {
        KINDS.put(type.getName(), phrase);
    }

    static boolean isBlock(Class<?> type) {
        return type == Closure.class;
    }
}
