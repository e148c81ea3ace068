package chaos.words;

import chaos.quantity.Dimension;

/** Something that is used up, by the name that forecasts give it; what is measured of it has names of its own. */
public class ResourceNoun extends Noun {

    /** A noun for the resource of this name. */
    public ResourceNoun(String name, Dimension dimension) {
        super(name, dimension);
    }
}
