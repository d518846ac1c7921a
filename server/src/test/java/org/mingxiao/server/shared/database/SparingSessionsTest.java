package org.mingxiao.server.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

class SparingSessionsTest {
    private static final Instant SEEN = Instant.parse("2026-11-20T08:00:00Z");

    @SuppressWarnings("unchecked")
    private final FindByIndexNameSessionRepository<MapSession> store = mock(FindByIndexNameSessionRepository.class);

    private final SparingSessions<MapSession> sessions = new SparingSessions<>(store);
    private final MapSession stored = new MapSession("one");

    @BeforeEach
    void somebodyWasSeen() {
        stored.setLastAccessedTime(SEEN);
        when(store.findById("one")).thenReturn(stored);
    }

    @Test
    void a_look_within_the_minute_writes_nothing() {
        look(SEEN.plusSeconds(59), null);

        verify(store, never()).save(any());
        assertThat(stored.getLastAccessedTime()).isEqualTo(SEEN);
    }

    @Test
    void a_look_after_the_minute_is_noted() {
        look(SEEN.plusSeconds(61), null);

        verify(store).save(stored);
        assertThat(stored.getLastAccessedTime()).isEqualTo(SEEN.plusSeconds(61));
    }

    @Test
    void what_a_session_holds_is_written_at_once() {
        look(SEEN.plusSeconds(1), "kept");

        verify(store).save(stored);
        assertThat(stored.<String>getAttribute("what")).isEqualTo("kept");
    }

    @Test
    void a_new_session_is_written_even_where_nothing_is_kept_in_it() {
        when(store.createSession()).thenReturn(stored);

        sessions.save(sessions.createSession());

        verify(store).save(stored);
    }

    private void look(Instant at, @Nullable String kept) {
        var session = sessions.findById("one");
        assertThat(session).isNotNull();
        session.setLastAccessedTime(at);
        if (kept != null) {
            session.setAttribute("what", kept);
        }
        sessions.save(session);
    }
}
