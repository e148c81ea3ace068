package chaos.script;

import chaos.words.ScenarioScript;
import chaos.words.Vocabulary;
import groovy.lang.Script;
import java.util.List;
import java.util.Set;
import org.apache.groovy.parser.antlr4.Antlr4ParserPlugin;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ParserPlugin;
import org.codehaus.groovy.control.ParserPluginFactory;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Reduction;
import org.codehaus.groovy.tools.GroovyClass;

/** Compiles a script under both checks; a problem ends it by {@link Unfit}, before anything of the script is loaded. */
final class Compiler {

    private static final String CLASS_NAME = "ScriptText";

    private final Vocabulary lent;
    private final Lexicon lexicon;

    Compiler(Vocabulary lent, Lexicon lexicon) {
        this.lent = lent;
        this.lexicon = lexicon;
    }

    /** The class of a script that holds no problem of form; what was found goes to the look. */
    Class<? extends Script> compile(Source source, Look look) {
        CompilerConfiguration configuration = configuration(look);
        ScriptLoader loader = new ScriptLoader(lent, configuration);
        CompilationUnit unit = new CompilationUnit(configuration, null, loader);
        unit.addPhaseOperation(new StaticCheck(unit, look, lexicon), Phases.INSTRUCTION_SELECTION);
        unit.addSource(CLASS_NAME + ".groovy", source.text());
        unit.compile(Phases.CLASS_GENERATION);
        return load(loader, unit.getClasses());
    }

    private static Class<? extends Script> load(ScriptLoader loader, List<GroovyClass> classes) {
        Class<? extends Script> script = null;
        for (GroovyClass compiled : classes) {
            Class<?> loaded = loader.define(compiled.getName(), compiled.getBytes());
            script = compiled.getName().equals(CLASS_NAME) ? loaded.asSubclass(Script.class) : script;
        }
        if (script == null) {
            throw new IllegalStateException("the compiler made no class of the script");
        }
        return script;
    }

    private CompilerConfiguration configuration(Look look) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(ScenarioScript.class.getName());
        configuration.setDisabledGlobalASTTransformations(Set.of("groovy.grape.GrabAnnotationTransformation"));
        configuration.addCompilationCustomizers(lexicon.imports());
        configuration.setPluginFactory(new ParserPluginFactory() {
            @Override
            public ParserPlugin createParserPlugin() {
                return new Checked(look);
            }
        });
        return configuration;
    }

    /**
     * The parser, followed by the first check. Only the first text is the script: later ones are Groovy's own, which it
     * makes of the type hints of its methods.
     */
    private final class Checked extends Antlr4ParserPlugin {

        private final Look look;
        private boolean checked;

        Checked(Look look) {
            this.look = look;
        }

        @Override
        public ModuleNode buildAST(SourceUnit unit, ClassLoader loader, Reduction reduction) {
            ModuleNode module = super.buildAST(unit, loader, reduction);
            if (!checked) {
                checked = true;
                look.grammar(module, lexicon.words());
            }
            return module;
        }
    }
}
