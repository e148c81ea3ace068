package chaos.script;

import chaos.words.Vocabulary;
import groovy.lang.Script;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;

/** Compiles a script under both checks; a problem ends it by {@link Unfit}, before anything of the script is loaded. */
final class Compiler {

    private static final String CLASS_NAME = "ScriptText";

    private final Map<Dialect, Lexicon> lexicons;
    private final ScriptLoader loader;

    Compiler(Vocabulary lent) {
        this.lexicons = Map.of(
                Dialect.SCENARIO, new Lexicon(lent, Dialect.SCENARIO),
                Dialect.RUNBOOK, new Lexicon(lent, Dialect.RUNBOOK));
        this.loader = new ScriptLoader(lent);
        Preparation.begin(loader);
    }

    Lexicon lexicon(Dialect dialect) {
        return Objects.requireNonNull(lexicons.get(dialect));
    }

    /** The class of a script that holds no problem of form; what was found goes to the look. */
    Class<? extends Script> compile(Source source, Dialect dialect, Look look) {
        Lexicon lexicon = lexicon(dialect);
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(dialect.top().getName());
        configuration.setDisabledGlobalASTTransformations(Set.of("groovy.grape.GrabAnnotationTransformation"));
        configuration.setOptimizationOptions(Map.of(CompilerConfiguration.INVOKEDYNAMIC, false));
        CheckedParser parser = new CheckedParser(look, lexicon);
        configuration.setPluginFactory(parser.factory());
        SourceUnit text = new SourceUnit(
                CLASS_NAME + ".groovy", source.text(), configuration, loader, new ErrorCollector(configuration));
        text.parse();
        text.completePhase();
        text.convert();
        return compile(text, configuration, lexicon, look);
    }

    private Class<? extends Script> compile(
            SourceUnit text, CompilerConfiguration configuration, Lexicon lexicon, Look look) {
        configuration.addCompilationCustomizers(lexicon.imports());
        CompilationUnit unit = new CompilationUnit(configuration, null, loader);
        unit.setClassNodeResolver(new KnownClasses());
        unit.addPhaseOperation(new StaticCheck(unit, look, lexicon), Phases.INSTRUCTION_SELECTION);
        unit.addSource(text);
        unit.compile(Phases.CLASS_GENERATION);
        return new Compiled(loader, unit.getClasses()).script(CLASS_NAME);
    }
}
