package org.mingxiao.server.leak;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Routes.Route;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriComponentsBuilder;

/** One walk through the leak matrix, in a district of its own. */
final class Walking {
    private static final int UUID_LENGTH = 36;
    private static final String VARIABLE = "\\{[a-zA-Z]+(:([^{}]|\\{[^{}]*})*)?}";

    private final Districts districts;
    private final MockMvc mvc;
    private final List<Specimens> kinds;
    private final boolean byScopes;
    private final District district;
    private final Collection<Asking> people = new ArrayList<>();
    private final Map<Specimens, List<Specimen>> made = new LinkedHashMap<>();
    private final Map<String, Answered> toNothing = new HashMap<>();
    private final Set<String> leaks = new TreeSet<>();
    private final Set<String> blind = new TreeSet<>();
    private int cases;

    Walking(Districts districts, MockMvc mvc, List<Specimens> kinds, boolean byScopes) {
        this.districts = districts;
        this.mvc = mvc;
        this.kinds = kinds;
        this.byScopes = byScopes;
        this.district = districts.make();
        var education = district.education;
        var department = Set.of(education.unit, education.section, education.otherSection, education.subordinate);
        for (var role : Role.values()) {
            people.add(new Asking(role, "department", districts.person("问", role, education.unit), department));
            people.add(new Asking(
                    role, "section", districts.person("问", role, education.section), Set.of(education.section)));
        }
    }

    /** The kinds of things whose path fits the route best. */
    static List<Specimens> fitting(List<Specimens> kinds, Route route) {
        var longest = kinds.stream().mapToInt(kind -> fit(kind, route)).max().orElse(0);
        return longest == 0
                ? List.of()
                : kinds.stream().filter(kind -> fit(kind, route) == longest).toList();
    }

    private static int fit(Specimens kind, Route route) {
        return kind.paths().stream()
                .filter(path -> route.path().startsWith(path))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    LeakMatrix.Walk over(List<Route> all) throws Exception {
        var education = district.education;
        for (var kind : kinds) {
            made.put(
                    kind,
                    List.of(
                                    education.unit,
                                    education.section,
                                    education.otherSection,
                                    education.subordinate,
                                    district.water.unit,
                                    district.water.section)
                            .stream()
                            .map(unit -> make(kind, unit))
                            .toList());
        }
        for (var route : all) {
            if (route.hasVariables()) {
                for (var kind : fitting(kinds, route)) {
                    things(route, kind);
                }
                own(route);
            } else if (route.method().equals("GET")) {
                list(route);
            }
        }
        return new LeakMatrix.Walk(cases, leaks, blind);
    }

    private Specimen make(Specimens kind, UUID unit) {
        var mark = "记号" + UUID.randomUUID().toString().substring(0, 8);
        try {
            return CurrentScope.during(Scope.program(), () -> kind.make(unit, mark));
        } catch (RuntimeException e) {
            throw new IllegalStateException("could not be made: " + kind.paths(), e);
        }
    }

    /** Who asks: everybody, or one for each way that scopes are made. */
    private List<Asking> asking(Route route) {
        if (!byScopes) {
            return List.copyOf(people);
        }
        var chosen = new LinkedHashMap<String, Asking>();
        for (var each : people) {
            if (route.isOpenTo(each.role())) {
                var scope = each.role().isAdministrator() || each.role() == Role.REVIEWER
                        ? "none"
                        : each.role().seesFiled() ? "filed" : "units";
                chosen.putIfAbsent(scope + each.where(), each);
            }
        }
        return List.copyOf(chosen.values());
    }

    private void things(Route route, Specimens kind) throws Exception {
        for (var asking : asking(route)) {
            for (var thing : foreign(kind, asking)) {
                foreign(route, kind, asking, thing);
                if (!route.isOpenTo(asking.role())) {
                    break; // refused before anything is looked for, whatever it is
                }
            }
        }
    }

    /** Things that are not theirs: beside, above, and of another department; of those who see nothing anywhere, an own one. */
    private List<Specimen> foreign(Specimens kind, Asking asking) {
        var all = made.getOrDefault(kind, List.of()).stream()
                .filter(thing -> thing.owner() != null || !kind.seenBy(asking.role(), asking.reaches(thing)))
                .toList();
        var own = all.stream().filter(asking::reaches).limit(1);
        var others = all.stream().filter(thing -> !asking.reaches(thing));
        return Stream.concat(own, others.limit(4)).toList();
    }

    private void foreign(Route route, Specimens kind, Asking asking, Specimen thing) throws Exception {
        cases++;
        var answer = ask(route, kind, asking.person(), thing);
        var nothing = toNothing(route, kind, asking, thing);
        if (answer.isBroken() || nothing.isBroken()) {
            leaks.add(route + ": breaks when " + asking + " asks");
        } else if (!answer.refused()) {
            leaks.add(route + ": answers " + answer.status() + " to " + asking + " for a foreign thing");
        } else if (answer.text().contains(thing.mark())) {
            leaks.add(route + ": shows " + asking + " text of a foreign thing");
        } else if (answer.status() != nothing.status() || !answer.text().equals(nothing.text())) {
            leaks.add(route + ": " + asking + " can tell a foreign thing from a missing one: " + answer.status() + " "
                    + answer.code() + " and " + nothing.status() + " " + nothing.code());
        }
    }

    /** What is answered where there is no such thing: the same whatever the thing would have been. */
    private Answered toNothing(Route route, Specimens kind, Asking asking, Specimen thing) throws Exception {
        var key = route + " " + asking + " " + kind.getClass();
        var known = toNothing.get(key);
        if (known == null) {
            var none = new TreeMap<>(thing.variables());
            none.replaceAll((name, value) ->
                    value.length() == UUID_LENGTH ? UUID.randomUUID().toString() : value);
            known = ask(route, kind, asking.person(), new Specimen(thing.unit(), thing.mark(), none));
            toNothing.put(key, known);
        }
        return known;
    }

    /** Somebody must get at the own thing, else the route was not really asked. */
    private void own(Route route) throws Exception {
        var last = "";
        for (var kind : fitting(kinds, route)) {
            for (var asking : people) {
                var unit = asking.reach().size() == 1 ? district.education.section : district.education.unit;
                if (route.isOpenTo(asking.role())) {
                    var thing = made.getOrDefault(kind, List.of()).get(0).owner() == null
                                    && !kind.seenBy(asking.role(), true)
                            ? null
                            : make(kind, unit);
                    if (thing != null) {
                        var owner = thing.owner() == null ? asking.person() : thing.owner();
                        var answer = ask(route, kind, owner, thing);
                        if (answer.isAbout(route.method(), toNothing(route, kind, asking, thing))) {
                            return;
                        }
                        last = " (" + answer.status() + " " + (answer.code().length() < 40 ? answer.code() : "") + ")";
                    }
                }
            }
        }
        blind.add(route + last);
    }

    /** A list: for each kind that says how to ask for its things, and else as it is. */
    private void list(Route route) throws Exception {
        var shown = new TreeMap<String, Boolean>();
        var answered = false;
        for (var asking : asking(route)) {
            for (var kind : made.entrySet()) {
                for (var thing : kind.getValue()) {
                    if (kind.getKey().queries(thing).containsKey(route.toString()) && route.isOpenTo(asking.role())) {
                        var mine = kind.getKey().seenBy(asking.role(), asking.reaches(thing));
                        var text = listed(route, kind.getKey(), asking, thing);
                        shown.merge(
                                kind.getKey().getClass().getSimpleName(),
                                mine && text.contains(thing.mark()),
                                Boolean::logicalOr);
                        answered = true;
                    }
                }
            }
            var answer = ask(route, null, asking.person(), null);
            answered |= !answer.refused();
            checkMarks(route, asking, answer.text());
        }
        if (!answered && !byScopes) {
            blind.add(route.toString());
        }
        shown.forEach((kind, seen) -> {
            if (!seen) {
                blind.add(route + " for " + kind);
            }
        });
    }

    private String listed(Route route, Specimens kind, Asking asking, Specimen thing) throws Exception {
        var answer = ask(route, kind, asking.person(), thing);
        if (answer.isBroken()) {
            leaks.add(route + ": breaks when " + asking + " asks");
        }
        checkMarks(route, asking, answer.text());
        return answer.text();
    }

    private void checkMarks(Route route, Asking asking, String text) {
        cases++;
        for (var kind : made.entrySet()) {
            if (route.path().startsWith("/audit") && !(kind.getKey() instanceof RecordSpecimens)) {
                continue; // the record of acts names what they were done to, for those who read all of it
            }
            for (var thing : kind.getValue()) {
                var foreign = thing.owner() != null || !kind.getKey().seenBy(asking.role(), asking.reaches(thing));
                if (foreign && text.contains(thing.mark())) {
                    leaks.add(route + ": shows " + asking + " a foreign thing of "
                            + kind.getKey().getClass().getSimpleName());
                }
            }
        }
    }

    private Answered ask(Route route, @Nullable Specimens kind, UUID person, @Nullable Specimen thing)
            throws Exception {
        try {
            return Answered.of(mvc.perform(request(route, kind, thing).with(SignIn.as(person)))
                    .andReturn());
        } catch (ServletException broken) {
            return Answered.BROKEN; // a page that cannot be drawn
        }
    }

    /** What its own people could send about a thing; without one, the route as it is. */
    static AbstractMockHttpServletRequestBuilder<?> request(
            Route route, @Nullable Specimens kind, @Nullable Specimen thing) {
        var path = route.path();
        var body = "{}";
        if (kind != null && thing != null) {
            for (var variable : thing.variables().entrySet()) {
                path = path.replaceAll("\\{" + variable.getKey() + "(:([^{}]|\\{[^{}]*})*)?}", variable.getValue());
            }
            body = kind.bodies(thing).getOrDefault(route.toString(), "{}");
            var query = kind.queries(thing).get(route.toString());
            path = path.replaceAll(VARIABLE, UUID.randomUUID().toString()) + (query == null ? "" : "?" + query);
        }
        return request(route, path, body);
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(Route route, String path, String body) {
        var method = HttpMethod.valueOf(route.method());
        if (method == HttpMethod.GET) {
            return MockMvcRequestBuilders.get(URI.create(encoded(path)));
        }
        if (body.equals(Specimens.FILE)) {
            return MockMvcRequestBuilders.multipart(method, path)
                    .file(new MockMultipartFile("file", "附件.png", MediaType.IMAGE_PNG_VALUE, FilingSpecimens.picture()))
                    .with(csrf());
        }
        var isForm = !body.startsWith("{");
        return MockMvcRequestBuilders.request(method, path)
                .with(csrf())
                .contentType(
                        isForm || !path.startsWith("/api/")
                                ? MediaType.APPLICATION_FORM_URLENCODED
                                : MediaType.APPLICATION_JSON)
                .content(isForm || path.startsWith("/api/") ? body : "");
    }

    private static String encoded(String path) {
        return UriComponentsBuilder.fromUriString(path).encode().toUriString();
    }
}
