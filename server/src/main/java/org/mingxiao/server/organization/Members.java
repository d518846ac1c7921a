package org.mingxiao.server.organization;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People with their posts, as the administrators' lists show them. */
@Service
@Transactional(readOnly = true)
public class Members {
    private static final String PEOPLE = """
            select p.id, p.account, p.name, p.active,
              coalesce(string_agg(o.role || ' ' || u.name, ';' order by o.requested_at)
                filter (where o.confirmed_at is not null and o.ended_at is null), '') as posts,
              coalesce(sum(case when o.id is not null and o.confirmed_at is null and o.ended_at is null then 1 else 0 end), 0) as waiting
            from organization.person p
            left join organization.post o on o.person_id = p.id
            left join organization.unit u on u.id = o.unit_id
            """;

    private final JdbcClient database;

    Members(JdbcClient database) {
        this.database = database;
    }

    /**
     * A person in a list.
     *
     * @param posts those in force: role and unit, parted by semicolons
     * @param waiting how many more wait to be confirmed
     */
    public record Member(UUID id, String account, String name, boolean active, String posts, int waiting) {
        /** The posts one by one: the role, a space, the unit's name. */
        public List<String> each() {
            return posts.isEmpty() ? List.of() : List.of(posts.split(";"));
        }
    }

    /** Whoever has or waits for a post in the unit or below it; of the top also those who have none anywhere. */
    public List<Member> in(UUID unit) {
        return database.sql(PEOPLE + """
                        where exists (
                            with recursive below as (select id, parent_id from organization.unit where id = :unit
                              union all select c.id, c.parent_id from organization.unit c join below on c.parent_id = below.id)
                            select 1 from organization.post q join below on below.id = q.unit_id
                            where q.person_id = p.id and q.ended_at is null)
                          or (not exists (select 1 from organization.post q where q.person_id = p.id and q.ended_at is null)
                            and exists (select 1 from organization.unit t where t.id = :unit and t.parent_id is null))
                        group by p.id, p.account, p.name, p.active order by p.account limit 500""")
                .param("unit", unit)
                .query(Member.class)
                .list();
    }

    /** Whoever's name, account or pinyin contains the words, those who left too; at most 200. */
    public List<Member> search(String words) {
        return database.sql(PEOPLE + """
                        where position(:words in lower(p.name)) > 0 or position(:words in lower(p.account)) > 0
                          or position(:words in p.pinyin) > 0
                        group by p.id, p.account, p.name, p.active order by p.account limit 200""")
                .param("words", words.strip().toLowerCase(Locale.ROOT))
                .query(Member.class)
                .list();
    }
}
