package org.mingxiao.server.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A request that was sent twice is done once; the failures known of other systems among them. */
@ServerTest
@Import({SendingTwiceTest.Payments.class, SendingTwiceTest.Forms.class})
class SendingTwiceTest {
    private final MockMvc mvc;
    private final Districts districts;
    private final JdbcClient database;
    private final Requests requests;

    @Autowired
    SendingTwiceTest(MockMvc mvc, Districts districts, JdbcClient database, Requests requests) {
        this.mvc = mvc;
        this.districts = districts;
        this.database = database;
        this.requests = requests;
    }

    @Test
    void the_same_request_is_done_once_and_answered_alike() throws Exception {
        var person = person();
        var first = mvc.perform(pay(person, "a", "k1", 10))
                .andExpect(status().isOk())
                .andReturn();

        mvc.perform(pay(person, "a", "k1", 10))
                .andExpect(status().isOk())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(content().string(first.getResponse().getContentAsString()));
    }

    @Test
    void without_a_key_it_is_done_again() throws Exception {
        var person = person();
        var first = mvc.perform(pay(person, "a", null, 10))
                .andReturn()
                .getResponse()
                .getContentAsString();

        var second = mvc.perform(pay(person, "a", null, 10))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void the_same_key_with_another_amount_is_refused_and_not_answered_with_the_first_result() throws Exception {
        var person = person();
        mvc.perform(pay(person, "a", "k2", 10)).andExpect(status().isOk());

        mvc.perform(pay(person, "a", "k2", 11))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("idempotency-key-reused"));
    }

    @Test
    void the_same_key_on_another_account_is_another_request() throws Exception {
        var person = person();
        mvc.perform(pay(person, "a", "k3", 10)).andExpect(jsonPath("$.account").value("a"));

        mvc.perform(pay(person, "b", "k3", 10)).andExpect(jsonPath("$.account").value("b"));
        mvc.perform(pay(person(), "a", "k3", 10)).andExpect(header().doesNotExist("Idempotency-Replayed"));
    }

    @Test
    void a_refused_request_that_was_mended_may_use_its_key_again() throws Exception {
        var person = person();
        mvc.perform(pay(person, "a", "k4", -1))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.mistakes[0].field").value("amount"));
        mvc.perform(pay(person, "a", "k4", 13)).andExpect(status().is(409)); // refused by the business
        mvc.perform(pay(person, "a", "k4", 500)).andExpect(status().is5xxServerError());

        mvc.perform(pay(person, "a", "k4", 10)).andExpect(status().isOk());
    }

    @Test
    void a_key_that_is_too_long_or_strange_is_refused_with_words() throws Exception {
        var person = person();
        for (var key : new String[] {"x".repeat(129), "空 格", ""}) {
            mvc.perform(pay(person, "a", key, 10))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("invalid-idempotency-key"));
        }
        mvc.perform(pay(person, "a", "x".repeat(128), 10)).andExpect(status().isOk());
    }

    @Test
    void while_it_is_being_done_the_same_request_is_told_to_wait() throws Exception {
        var person = person();
        Payments.entered = new CountDownLatch(1);
        Payments.leave = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            var first = other.submit(
                    () -> mvc.perform(pay(person, "slow", "k5", 10)).andReturn());
            assertThat(Payments.entered.await(60, TimeUnit.SECONDS)).isTrue();

            mvc.perform(pay(person, "slow", "k5", 10))
                    .andExpect(status().isConflict())
                    .andExpect(header().string("Retry-After", "1"))
                    .andExpect(jsonPath("$.code").value("still-running"));

            Payments.leave.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS).getResponse().getStatus())
                    .isEqualTo(200);
        } finally {
            Payments.leave.countDown();
            other.shutdownNow();
        }
    }

    @Test
    void after_a_crash_only_what_did_nothing_is_done_again() throws Exception {
        var person = person();
        mvc.perform(pay(person, "a", "k6", 10)).andExpect(status().isOk());
        mvc.perform(pay(person, "quiet", "k6", 10)).andExpect(status().isOk());
        // As if the program had ended before it could keep the answers, a while ago.
        database.sql(
                        "update shared.idempotency set answered = false, body = null, begun_at = begun_at - interval '1 hour'"
                                + " where person = :person")
                .param("person", person)
                .update();

        mvc.perform(pay(person, "a", "k6", 10))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-done"));
        mvc.perform(pay(person, "quiet", "k6", 10)).andExpect(status().isOk());
    }

    @Test
    void a_form_s_hidden_key_counts_and_its_token_does_not() throws Exception {
        var person = person();
        var first = mvc.perform(post("/test/forms")
                        .with(SignIn.as(person))
                        .with(csrf())
                        .param("_key", "k7")
                        .param("name", "甲"))
                .andExpect(redirectedUrlPattern("/test/forms/*"))
                .andReturn();

        mvc.perform(post("/test/forms")
                        .with(SignIn.as(person))
                        .with(csrf())
                        .param("_key", "k7")
                        .param("name", "甲"))
                .andExpect(header().string("Location", first.getResponse().getHeader("Location")));
    }

    @Test
    void uploads_are_told_apart_by_their_content() throws Exception {
        var person = person();
        mvc.perform(upload(person, "k8", "甲")).andExpect(status().isOk());

        mvc.perform(upload(person, "k8", "甲")).andExpect(header().string("Idempotency-Replayed", "true"));
        mvc.perform(upload(person, "k8", "乙")).andExpect(status().is(422));
    }

    @Test
    void keys_are_forgotten_after_three_days() throws Exception {
        var person = person();
        mvc.perform(pay(person, "a", "k9", 10)).andExpect(status().isOk());
        database.sql("update shared.idempotency set begun_at = begun_at - interval '73 hours' where person = :person")
                .param("person", person)
                .update();

        requests.deleteExpired();

        assertThat(database.sql("select count(*) from shared.idempotency where person = :person")
                        .param("person", person)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private UUID person() {
        return districts.make().education.handler;
    }

    private static MockHttpServletRequestBuilder pay(UUID person, String account, String key, int amount) {
        var request = post("/api/test/" + account + "/payments")
                .with(SignIn.as(person))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"amount\": " + amount + "}");
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private static RequestBuilder upload(UUID person, String key, String content) {
        var file = new MockMultipartFile("file", "表.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8));
        return multipart("/api/test/uploads")
                .file(file)
                .part(file(content))
                .param("_key", key)
                .with(SignIn.as(person))
                .with(csrf());
    }

    private static MockPart file(String content) {
        return new MockPart("kept", "表.txt", content.getBytes(StandardCharsets.UTF_8));
    }

    @RestController
    @Access
    static class Payments {
        private static final AtomicInteger NUMBER = new AtomicInteger();
        private static CountDownLatch entered = new CountDownLatch(0);
        private static CountDownLatch leave = new CountDownLatch(0);

        private final Acts acts;
        private final TransactionTemplate transactions;

        Payments(Acts acts, TransactionTemplate transactions) {
            this.acts = acts;
            this.transactions = transactions;
        }

        record Payment(@Positive int amount) {}

        @PostMapping("/api/test/{account}/payments")
        Map<String, Object> pay(@PathVariable String account, @Valid @RequestBody Payment payment)
                throws InterruptedException {
            if (payment.amount() == 13) {
                throw Refused.conflict("already-done");
            }
            if (payment.amount() == 500) {
                throw new IllegalStateException("broken");
            }
            if (account.equals("slow")) {
                entered.countDown();
                leave.await();
            }
            if (!account.equals("quiet")) {
                transactions.executeWithoutResult(
                        status -> acts.record("test.paid", "test.payment", UUID.randomUUID(), null, Map.of()));
            }
            return Map.of("number", NUMBER.incrementAndGet(), "account", account);
        }

        @PostMapping("/api/test/uploads")
        Map<String, Object> upload(@RequestParam MultipartFile file) {
            return Map.of("size", file.getSize(), "number", NUMBER.incrementAndGet());
        }
    }

    @Controller
    @Access
    static class Forms {
        @PostMapping("/test/forms")
        String send() {
            return "redirect:/test/forms/" + UUID.randomUUID();
        }
    }
}
