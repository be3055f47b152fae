"""Open Badges 3.0 for a learning platform on Django: issued, listed, downloaded, revoked, verified.

The platform sends `django_badges.signals.course_completed`, and the learner has a badge. Everything that concerns the standard is
done by `ob3`; what is here is what every platform has to decide for itself.
"""
