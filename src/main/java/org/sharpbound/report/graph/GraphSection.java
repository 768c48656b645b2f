package org.sharpbound.report.graph;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sharpbound.report.markup.Markup;

/** What rests on what as a section of the page: drawings, and the same as a list for those who read it. */
public final class GraphSection {

    public static final String ANCHOR = "dependencies";

    private final Dependencies dependencies;
    private final List<Parts> parts;

    public GraphSection(Dependencies dependencies) {
        this.dependencies = dependencies;
        this.parts = Parts.of(dependencies);
    }

    /** Whether nothing rests on anything. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Writes the section; nothing where nothing rests on anything. */
    public void write(Markup out) {
        if (isEmpty()) {
            return;
        }
        out.open("section", "class", "document", "aria-labelledby", ANCHOR);
        out.element("h2", "What rests on what", "id", ANCHOR).newLine();
        out.element(
                "p",
                "Claims and derivations that rest on others, with how they stand when all below them is taken into account. "
                        + "A line leads from what is used to what rests on it.");
        out.open("dl", "class", "statuses");
        for (Status status : statuses()) {
            out.open("div").open("dt");
            word(out, status);
            out.close().element("dd", status.meaning()).close();
        }
        out.close();
        for (Parts part : parts) {
            out.element("h3", part.title().isEmpty() ? "Not from a document" : part.title());
            new GraphDrawing(dependencies, part).write(out);
            out.open("details").element("summary", "The same as a list");
            list(out, part);
            out.close().newLine();
        }
        out.close();
    }

    private Set<Status> statuses() {
        Set<Status> found = EnumSet.noneOf(Status.class);
        parts.forEach(part -> part.names().forEach(name -> found.add(dependencies.status(name))));
        return found;
    }

    private void list(Markup out, Parts part) {
        out.open("ul", "class", "bullets");
        for (String name : part.names()) {
            if (part.own().contains(name) || part.uses(dependencies, name).isEmpty()) {
                out.open("li");
                link(out, name);
                out.text(": ");
                word(out, dependencies.status(name));
                grounds(out, name);
                out.close();
            }
        }
        out.close();
    }

    /** How an item stands and what it is linked to, as a paragraph; nothing where it is not linked. */
    public void standing(Markup out, String name) {
        if (!dependencies.isLinked(name)) {
            return;
        }
        out.open("p", "class", "source standing");
        out.element("a", "Stands", "href", "#" + ANCHOR).text(" as ");
        word(out, dependencies.status(name));
        grounds(out, name);
        names(out, "; used by ", dependencies.usersOf(name));
        out.text(".").close();
    }

    private void names(Markup out, String words, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            out.text(i == 0 ? words : ", ");
            link(out, names.get(i));
        }
    }

    /** What an item rests on, behind its name: each with how it stands. */
    private void grounds(Markup out, String name) {
        Item item = dependencies.item(name);
        item.taken().ifPresent(taken -> out.text("; takes for true " + taken));
        if (dependencies.inCircle(name)) {
            out.text("; rests on itself");
        }
        if (!item.uses().isEmpty()) {
            out.text("; rests on ");
            Iterator<String> uses = item.uses().iterator();
            while (uses.hasNext()) {
                String used = uses.next();
                link(out, used);
                out.text(" (" + dependencies.status(used).words() + ")" + (uses.hasNext() ? ", " : ""));
            }
        }
    }

    private void link(Markup out, String name) {
        if (dependencies.item(name).link().isPresent()) {
            out.element("a", name, "href", dependencies.item(name).link().get());
        } else {
            out.text(name + " (not in this run)");
        }
    }

    private static void word(Markup out, Status status) {
        out.open("span", "class", "verdict " + status.style());
        out.element("span", status.icon(), "class", "icon", "aria-hidden", "true");
        out.text(status.words()).close();
    }
}
