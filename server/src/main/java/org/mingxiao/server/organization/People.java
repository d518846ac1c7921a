package org.mingxiao.server.organization;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people, and who of them holds which post. */
@Service
@Transactional(readOnly = true)
public class People {
    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    public Optional<Person> find(UUID id) {
        return database.sql("select id, account, name, active from organization.person where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /**
     * Somebody who works here now.
     *
     * @throws Refused 404 where unknown or disabled
     */
    public Person working(UUID id) {
        return find(id).filter(Person::active).orElseThrow(Refused::notFound);
    }

    /** Names by id; an unknown id is left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select id, account, name, active from organization.person where id in (:ids)")
                .param("ids", ids)
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Who holds the role in just this unit, with a confirmed post that has not ended. Substitutes are not among them. */
    public List<Person> holding(Role role, UUID unit) {
        return database.sql(
                        "select p.id, p.account, p.name, p.active from organization.person p join organization.post o"
                                + " on o.person_id = p.id where o.unit_id = :unit and o.role = :role and p.active"
                                + " and o.confirmed_at is not null and o.ended_at is null order by p.account")
                .param("unit", unit)
                .param("role", role.name())
                .query(Person.class)
                .list();
    }

    /** Who holds the role anywhere. */
    public List<Person> holding(Role role) {
        return database.sql("select distinct p.id, p.account, p.name, p.active from organization.person p"
                        + " join organization.post o on o.person_id = p.id where o.role = :role and p.active"
                        + " and o.confirmed_at is not null and o.ended_at is null order by p.account")
                .param("role", role.name())
                .query(Person.class)
                .list();
    }

    /** People at work whose name, account, pinyin or pinyin initials contain the words; at most 20, by account. */
    public List<Person> search(String words) {
        return database.sql("select id, account, name, active from organization.person where active"
                        + " and (position(:words in lower(name)) > 0 or position(:words in lower(account)) > 0"
                        + " or position(:words in pinyin) > 0) order by account limit 20")
                .param("words", words.strip().toLowerCase(Locale.ROOT))
                .query(Person.class)
                .list();
    }

    /** Who signs in with this account, in whatever case it is written. */
    public Optional<Person> withAccount(String account) {
        return database.sql("select id, account, name, active from organization.person where lower(account) = :account")
                .param("account", account.strip().toLowerCase(Locale.ROOT))
                .query(Person.class)
                .optional();
    }
}
