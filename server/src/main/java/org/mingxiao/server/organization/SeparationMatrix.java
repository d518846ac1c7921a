package org.mingxiao.server.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingxiao.server.shared.access.Role;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The groups of functions that exclude each other, and the functions of each role, as read from a file. */
record SeparationMatrix(String edition, List<Group> groups, Map<Role, Set<Duty>> roles) {
    record Group(String business, DutyConflict.Where where, Set<Duty> duties) {}

    static SeparationMatrix read(Resource file) {
        try (var text = file.getInputStream()) {
            return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static SeparationMatrix of(Map<String, Object> file) {
        var groups = ((List<Map<String, Object>>) section(file, "groups"))
                .stream()
                        .map(group -> new Group(
                                section(group, "business").toString(),
                                DutyConflict.Where.valueOf(
                                        section(group, "where").toString().toUpperCase(Locale.ROOT)),
                                duties((List<String>) section(group, "duties"))))
                        .toList();
        var roles = ((Map<String, List<String>>) section(file, "roles"))
                .entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> Role.valueOf(entry.getKey()), entry -> duties(entry.getValue())));
        return new SeparationMatrix(section(file, "edition").toString(), groups, roles);
    }

    private static Object section(Map<String, Object> file, String name) {
        return Objects.requireNonNull(file.get(name), name);
    }

    private static Set<Duty> duties(List<String> codes) {
        return codes.stream().map(Duty::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<Duty> duties(Role role) {
        return Objects.requireNonNull(roles.get(role), role.name());
    }

    List<DutyConflict> conflicts(Set<Duty> duties) {
        var list = List.copyOf(duties);
        var found = new ArrayList<DutyConflict>();
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                found.addAll(between(Set.of(list.get(i)), Set.of(list.get(j))));
            }
        }
        return found;
    }

    /** The conflicts of any of the first with any of the second. */
    List<DutyConflict> between(Set<Duty> first, Set<Duty> second) {
        var found = new ArrayList<DutyConflict>();
        for (var group : groups) {
            for (var one : first) {
                for (var other : second) {
                    if (!one.equals(other)
                            && group.duties().contains(one)
                            && group.duties().contains(other)) {
                        found.add(new DutyConflict(group.business(), one, other, group.where()));
                    }
                }
            }
        }
        return found;
    }

    Map<String, Set<Duty>> businesses() {
        var businesses = new LinkedHashMap<String, Set<Duty>>();
        groups.forEach(group -> businesses
                .computeIfAbsent(group.business(), any -> new LinkedHashSet<>())
                .addAll(group.duties()));
        return businesses;
    }
}
