package chaos.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The condition that types are records, enums (or a constant of one), interfaces or final classes. */
final class Values extends ArchCondition<JavaClass> {
    private Values() {
        super("be records, enums, interfaces or final classes");
    }

    static Values beValues() {
        return new Values();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var message = type.getDescription() + " is none of these in " + type.getSourceCodeLocation();
        events.add(new SimpleConditionEvent(type, isValue(type), message));
    }

    private static boolean isValue(JavaClass type) {
        return type.isInterface()
                || type.isRecord()
                || type.isEnum()
                || type.isAnonymousClass()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.getEnclosingClass().map(JavaClass::isEnum).orElse(false);
    }
}
