package org.mingxiao.server.shared.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that are written only where something changed: that somebody is still there is noted once a minute, not with each
 * request, which would make every look at a page a write. An idle session so ends up to a minute before its time.
 *
 * @param <S> the sessions of the store behind it
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Sparing<S>> {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> store;

    SparingSessions(FindByIndexNameSessionRepository<S> store) {
        this.store = store;
    }

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(store.createSession(), true);
    }

    @Override
    public void save(Sparing<S> session) {
        if (session.changed) {
            store.save(session.stored);
            session.changed = false;
        }
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        var found = store.findById(id);
        return found == null ? null : new Sparing<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
    }

    @Override
    public Map<String, Sparing<S>> findByIndexNameAndIndexValue(String name, String value) {
        return store.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new Sparing<>(found.getValue(), false)));
    }

    /**
     * One session that knows whether it has to be written.
     *
     * @param <S> what it is in the store
     */
    static final class Sparing<S extends Session> implements Session {
        private final S stored;
        private boolean changed;

        private Sparing(S stored, boolean changed) {
            this.stored = stored;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            if (value == null) {
                stored.removeAttribute(name);
            } else {
                stored.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (changed || time.isAfter(stored.getLastAccessedTime().plus(NOTED_EVERY))) {
                changed = true;
                stored.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
