package chaos.script;

import org.apache.groovy.parser.antlr4.Antlr4ParserPlugin;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.ParserPlugin;
import org.codehaus.groovy.control.ParserPluginFactory;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Reduction;
import org.jspecify.annotations.Nullable;

/**
 * The parser, followed by the first check. Only the first text is the script, and its tree is kept for the compiler, which
 * asks for it again: later texts are Groovy's own, which it makes of the type hints of its methods.
 */
final class CheckedParser extends Antlr4ParserPlugin {

    private final Look look;
    private final Lexicon lexicon;
    private @Nullable SourceUnit script;
    private @Nullable ModuleNode tree;

    CheckedParser(Look look, Lexicon lexicon) {
        this.look = look;
        this.lexicon = lexicon;
    }

    ParserPluginFactory factory() {
        return new ParserPluginFactory() {
            @Override
            public ParserPlugin createParserPlugin() {
                return CheckedParser.this;
            }
        };
    }

    @Override
    public ModuleNode buildAST(SourceUnit unit, ClassLoader loader, @Nullable Reduction reduction) {
        if (unit == script && tree != null) {
            return tree;
        }
        ModuleNode module = super.buildAST(unit, loader, reduction);
        if (script == null) {
            script = unit;
            tree = module;
            look.grammar(module, lexicon);
        }
        return module;
    }
}
