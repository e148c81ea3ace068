package chaos.host.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Single values of YAML 1.1, as JSON; dates stay the text that they are, and no tag makes an object. */
final class YamlScalars extends SafeConstructor {

    private static final ObjectMapper JSON = new ObjectMapper();

    YamlScalars() {
        super(new LoaderOptions());
        yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        yamlConstructors.put(new Tag("!unsafe"), new ConstructYamlStr());
    }

    JsonNode of(ScalarNode node) {
        return JSON.valueToTree(getConstructor(node).construct(node));
    }
}
