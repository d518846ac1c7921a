package org.mingxiao.server.shared.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.problem.Reason.FieldMistake;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells of each exception why the request was refused; one that nobody expected is an error of the program. */
@Component
class Reasons {
    private final MessageSource words;

    Reasons(MessageSource words) {
        this.words = words;
    }

    Reason of(Exception exception, Locale locale) {
        if (exception instanceof Refused refused) {
            return Reason.of(refused);
        }
        if (exception instanceof BindException invalid) { // MethodArgumentNotValidException is one
            return fields(invalid.getBindingResult(), locale);
        }
        if (exception instanceof HandlerMethodValidationException invalid) {
            return parameters(invalid, locale);
        }
        if (exception instanceof ConstraintViolationException invalid) {
            return invalid(invalid.getConstraintViolations().stream()
                    .map(one -> new FieldMistake(one.getPropertyPath().toString(), one.getMessage()))
                    .toList());
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return Reason.of(HttpStatus.BAD_REQUEST, "missing-parameter", missing.getParameterName());
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return Reason.of(HttpStatus.BAD_REQUEST, "missing-parameter", missing.getRequestPartName());
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            var allowed = method.getSupportedMethods();
            var reason = Reason.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", method.getMethod());
            return allowed == null ? reason : reason.with(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        if (exception instanceof InvalidParameterException unreadable) {
            return Reason.ofStatus(unreadable.getErrorCode());
        }
        if (exception instanceof MaxUploadSizeExceededException) {
            return Reason.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        if (exception instanceof MultipartException) { // a file was asked for, and none was sent as one
            return Reason.of(HttpStatus.BAD_REQUEST, "missing-parameter", "file");
        }
        if (exception instanceof CannotCreateTransactionException
                || exception instanceof QueryTimeoutException
                || exception instanceof TransientDataAccessException) {
            return Reason.of(HttpStatus.SERVICE_UNAVAILABLE, "busy").with(HttpHeaders.RETRY_AFTER, "5");
        }
        return exception instanceof ErrorResponse known
                ? Reason.ofStatus(known.getStatusCode().value())
                : Reason.of(HttpStatus.INTERNAL_SERVER_ERROR, "error");
    }

    private Reason fields(BindingResult result, Locale locale) {
        return invalid(result.getAllErrors().stream()
                .map(error -> new FieldMistake(
                        error instanceof FieldError field ? field.getField() : "", words.getMessage(error, locale)))
                .toList());
    }

    private Reason parameters(HandlerMethodValidationException invalid, Locale locale) {
        var mistakes = new ArrayList<FieldMistake>();
        for (var result : invalid.getParameterValidationResults()) {
            var name = String.valueOf(result.getMethodParameter().getParameterName());
            result.getResolvableErrors()
                    .forEach(error -> mistakes.add(new FieldMistake(name, words.getMessage(error, locale))));
        }
        return invalid(mistakes);
    }

    private static Reason invalid(List<FieldMistake> mistakes) {
        return new Reason(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields", List.of(mistakes.size()), mistakes, Map.of());
    }

    private static Reason unreadable(HttpMessageNotReadableException unreadable) {
        var cause = unreadable.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Reason.of(HttpStatus.BAD_REQUEST, "unknown-field", path(unknown));
        }
        var place = cause instanceof JacksonException json ? path(json) : "";
        return place.isEmpty()
                ? Reason.of(HttpStatus.BAD_REQUEST, "malformed")
                : Reason.of(HttpStatus.BAD_REQUEST, "malformed-field", place);
    }

    /** Where in what was sent: {@code cells[2].column}. Names that are no plain words are not repeated. */
    private static String path(JacksonException exception) {
        return exception.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getPropertyName().replaceAll("[^\\p{IsAlphabetic}\\d_-]", "?"))
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** An id that is none names nothing: as with one that is unknown, nothing is found. */
    private static Reason mismatch(MethodArgumentTypeMismatchException mismatch) {
        MethodParameter parameter = mismatch.getParameter();
        return parameter.hasParameterAnnotation(PathVariable.class)
                ? Reason.of(Refused.notFound())
                : Reason.of(HttpStatus.BAD_REQUEST, "malformed-field", mismatch.getName());
    }
}
