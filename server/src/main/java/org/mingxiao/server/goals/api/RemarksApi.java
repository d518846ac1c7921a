package org.mingxiao.server.goals.api;

import static org.mingxiao.server.shared.access.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.life.Comments;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/goals")
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD, SECRETARY, REVIEWER, EVALUATOR, AUDITOR})
@Tag(name = "goals")
class RemarksApi {
    private final Answers answers;
    private final Comments comments;

    RemarksApi(Answers answers, Comments comments) {
        this.answers = answers;
        this.comments = comments;
    }

    record AnswerGivenJson(
            @NotBlank @Size(max = 120) String key,
            @NotBlank @Size(max = 2_000) String text) {}

    @PostMapping("/forms/{id}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD})
    @Operation(summary = "Answers a finding of a form that may be changed")
    void answer(Scope scope, @PathVariable UUID id, @RequestBody @Valid AnswerGivenJson answer) {
        answers.answer(scope, id, answer.key(), answer.text());
    }

    record NewCommentJson(
            @Nullable UUID line,
            @Size(max = 40) @Nullable String column,
            @NotBlank @Size(max = 2_000) String text) {}

    record CommentMadeJson(UUID id) {}

    @PostMapping("/forms/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Comments on a cell, a line or the form; @account and @name call people who see the form")
    CommentMadeJson comment(Scope scope, @PathVariable UUID id, @RequestBody @Valid NewCommentJson comment) {
        return new CommentMadeJson(comments.add(scope, id, comment.line(), comment.column(), comment.text()));
    }

    @PostMapping("/forms/{id}/comments/{comment}/resolve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks a comment as dealt with")
    void resolve(Scope scope, @PathVariable UUID id, @PathVariable UUID comment) {
        comments.resolve(scope, id, comment);
    }

    record MentionsJson(List<Comments.Mention> mentions) {}

    @GetMapping("/mentions")
    @Operation(summary = "The latest hundred comments that call whoever asks")
    MentionsJson mentions(Scope scope) {
        return new MentionsJson(comments.mentions(scope));
    }

    @PostMapping("/mentions/{mention}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks a mention as seen")
    void seen(Scope scope, @PathVariable UUID mention) {
        comments.seen(scope, mention);
    }
}
