package chaos.script;

import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.classgen.asm.WriterControllerFactory;
import org.codehaus.groovy.classgen.asm.sc.StaticTypesWriterControllerFactoryImpl;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.transform.sc.StaticCompilationMetadataKeys;
import org.codehaus.groovy.transform.sc.transformers.StaticCompilationTransformer;

/** Static compilation with the second check in its middle: on the tree whose every call is resolved. */
final class StaticCheck implements CompilationUnit.IPrimaryClassNodeOperation {

    private final CompilationUnit unit;
    private final Look look;
    private final Lexicon lexicon;

    StaticCheck(CompilationUnit unit, Look look, Lexicon lexicon) {
        this.unit = unit;
        this.look = look;
        this.lexicon = lexicon;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        TypeVisitor visitor = new TypeVisitor(source, type);
        visitor.setCompilationUnit(unit);
        type.putNodeMetaData(WriterControllerFactory.class, new StaticTypesWriterControllerFactoryImpl());
        type.putNodeMetaData(StaticCompilationMetadataKeys.STATIC_COMPILE_NODE, true);
        visitor.initialize();
        visitor.visitClass(type);
        visitor.performSecondPass();
        new WordCheck(visitor, look, lexicon).check(type);
        look.stopIfUnfit();
        new StaticCompilationTransformer(source, visitor).visitClass(type);
        new Metering().insert(type);
    }
}
